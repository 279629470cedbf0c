"""A made-up campus, photographed: data for the demo and for the tests."""
