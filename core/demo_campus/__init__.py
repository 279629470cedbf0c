"""A made-up campus, photographed: data for the demo and for the tests."""

from core.demo_campus.generate import DemoCampus, make_demo_campus
from core.demo_campus.walk import leave_walk

__all__ = ["DemoCampus", "leave_walk", "make_demo_campus"]
