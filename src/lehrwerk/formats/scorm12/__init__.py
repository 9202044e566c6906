"""The course as a SCORM 1.2 package."""
