import threading
import time


def work():
    time.sleep(0.05)
    print("the thread is done")


threading.Thread(target=work).start()
print("the program is done")
