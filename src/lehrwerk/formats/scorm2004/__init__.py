"""The course as a SCORM 2004 package."""
