import multiprocessing


def show(text):
    print(text, __name__, flush=True)


if __name__ == "__main__":
    process = multiprocessing.get_context("spawn").Process(target=show, args=("spawned",))
    process.start()
    process.join()
    print(process.exitcode)
