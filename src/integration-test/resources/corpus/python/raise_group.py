errors = []
for action in (lambda: 1 / 0, lambda: [][1]):
    try:
        action()
    except Exception as error:
        error.add_note("a note")
        errors.append(error)
raise ExceptionGroup("both", errors)
