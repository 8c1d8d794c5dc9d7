"""Pictures as SVG text, each a pure function of plain values."""
