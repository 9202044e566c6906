"""Statements to agree or disagree with."""
