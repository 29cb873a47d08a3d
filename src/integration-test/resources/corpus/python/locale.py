import locale
import sys

print(locale.setlocale(locale.LC_ALL), locale.getlocale(), locale.getpreferredencoding(False), locale.getencoding())
print(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.getdefaultencoding())
