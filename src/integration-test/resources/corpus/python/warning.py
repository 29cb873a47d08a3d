import warnings

warnings.warn("careful")
warnings.warn("old", DeprecationWarning)
print(warnings.filters)
print("\d")
