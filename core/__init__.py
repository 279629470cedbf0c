"""CampusGPS without a screen: usable from a script, a server or a test.

The rooms, in the order in which a photo travels through them: ``geo``, ``tasks``, ``photos``,
``project``, ``metrics``, ``localizer``, ``predictor``, ``evaluation``, ``workflows``, ``cli``.
"""

__version__ = "0.1.0"
