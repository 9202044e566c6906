"""SAP SuccessFactors Learning."""
