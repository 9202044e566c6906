"""The course as an IMS Common Cartridge: pages to read, tests to take."""
