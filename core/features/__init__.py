"""From pixels to numbers: backbones, keypoints, features of a project's references."""
