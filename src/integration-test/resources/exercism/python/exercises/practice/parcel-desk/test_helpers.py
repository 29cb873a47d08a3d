import io


class Paper(io.StringIO):
    def lines(self):
        return self.getvalue().splitlines()
