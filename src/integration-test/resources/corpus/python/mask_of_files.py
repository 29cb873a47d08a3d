import os

open("new", "w").close()
os.mkdir("folder")
print(oct(os.stat("new").st_mode), oct(os.stat("folder").st_mode), os.stat("new").st_uid == os.getuid())
