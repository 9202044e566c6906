"""The course as a cmi5 package."""
