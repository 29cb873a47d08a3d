import site
import sys

print(site.ENABLE_USER_SITE, site.PREFIXES, site.getsitepackages(), sys.modules.get("usercustomize"))
print(site.USER_BASE, site.USER_SITE)
