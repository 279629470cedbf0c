"""Networks as ONNX graphs: written from their weights, and computed on the CPU, without torch."""
