def bill(items):
    return "\n".join(f"{name:<10}{price:>8.2f}" for name, price in items)
