"""The course as pages for a browser: the offline package, and the body of every platform package."""
