"""The course's questions and tests as IMS QTI 2.1."""
