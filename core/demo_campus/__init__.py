"""A made-up campus, photographed: data for the demo and for the tests."""

from core.demo_campus.generate import DemoCampus, make_demo_campus

__all__ = ["DemoCampus", "make_demo_campus"]
