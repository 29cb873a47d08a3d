import os
import threading

main = threading.main_thread()
print(main.name, main.ident == threading.get_ident(), main.native_id == os.getpid(), len(threading.enumerate()))
