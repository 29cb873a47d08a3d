import time

print(time.process_time() < 1, time.thread_time() < 1, time.perf_counter() > 0, time.tzname, time.timezone)
print(abs(time.time() - time.clock_gettime(time.CLOCK_REALTIME)) < 5)
