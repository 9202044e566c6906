"""SCORM Cloud."""
