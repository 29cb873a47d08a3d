from __future__ import annotations

value: unknown = 1
print(__annotations__, annotations)
