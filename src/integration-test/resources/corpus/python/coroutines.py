import asyncio


async def work(number):
    await asyncio.sleep(0)
    return number * 2


async def main():
    print(await asyncio.gather(work(1), work(2)))


asyncio.run(main())
asyncio.run(work)
