"""Turns pixels into numbers: backbones, keypoints, features of a project's references."""
