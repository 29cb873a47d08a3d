# -*- coding: latin-1 -*-
print("ü", len("ü"))
1 / 0  # ü
