"""Open edX with its SCORM XBlock."""
