try:
    try:
        {}["key"]
    except KeyError as error:
        raise ValueError("second") from error
except ValueError:
    raise RuntimeError("third")
