"""Runs a program's tests with unittest, or compares values, and reports to the judge as docs/judge.md says.

Nothing of this file stays reachable by name once the program is loaded, and the names of the tests are read before.
"""

import builtins

# What a program makes of the language's own functions is not for this file.
__builtins__ = dict(vars(builtins))


def judge():
    import os
    import sys

    # The program's own files must not stand in for the library's.
    sys.path[:] = [path for path in sys.path if path != os.getcwd()]

    import ast
    import importlib.util
    import json
    import math
    import time
    import traceback
    import types
    import unittest

    write, quoted, getpid, clock, exc_info, end = (
        os.write, json.encoder.encode_basestring_ascii, os.getpid, time.perf_counter, sys.exc_info, os._exit)
    me = getpid()
    here = os.getcwd()
    framework = os.path.dirname(unittest.__file__)
    harness = os.path.realpath(__file__)
    own = {__file__, harness}

    def order_from(stdin):
        pieces = []
        while piece := os.read(stdin, 1 << 16):
            pieces.append(piece)
        return json.loads(b"".join(pieces))

    order = order_from(0)
    token, mark = order["token"], order["mark"]
    tests = [os.path.join(here, path) for path in order["tests"]]
    results = os.dup(1)
    os.dup2(2, 1)
    sys.stdout.reconfigure(line_buffering=True, errors="backslashreplace")
    sys.dont_write_bytecode = True
    sent = 0

    def clean(text, most):
        text = text.encode("utf-8", "replace").decode("utf-8")
        return text if len(text) <= most else text[:most] + " ..."

    def cut(text):
        return clean(text, 4000 if sent < 300_000 else 200)

    def as_json(value):
        if isinstance(value, str):
            return quoted(value)
        return f"[{','.join(map(quoted, value))}]" if isinstance(value, list) else str(value)

    def tell(**record):
        """One line to the judge; a fork of this process has nothing to tell."""
        nonlocal sent
        if getpid() != me:
            return
        members = ",".join(f"{quoted(name)}:{as_json(value)}" for name, value in record.items())
        line = f"\n{token} {{{members}}}\n".encode()
        sent += len(line)
        while line:
            line = line[write(results, line):]

    def boundary(label):
        """Parts the output of one test from that of the next."""
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except Exception:
                pass
        try:
            if getpid() == me:
                write(2, f"\n{mark} {label}\n".encode())
        except OSError:
            pass

    def show(value):
        try:
            return cut(repr(value))
        except BaseException as fault:
            return f"<{type(value).__name__} whose repr raises {type(fault).__name__}>"

    def ours(frame):
        return frame.filename in own or frame.filename.startswith((framework, "<frozen importlib"))

    def explain(fault):
        """The fault with the frames of the person's own files."""
        try:
            told = traceback.TracebackException.from_exception(fault)
            seen = set()
            link = told
            while link is not None and id(link) not in seen:
                seen.add(id(link))
                link.stack = traceback.StackSummary.from_list([f for f in link.stack if not ours(f)])
                link = link.__cause__ or link.__context__
            return cut("".join(told.format()).rstrip())
        except BaseException:
            return type(fault).__name__

    def brief(fault):
        try:
            return cut("".join(traceback.format_exception_only(fault)).strip())
        except BaseException:
            return type(fault).__name__

    def fail(kind, message):
        tell(error=kind, message=message)
        end(0)

    def load(path):
        """A file as a module of its own name; its `if __name__ == "__main__"` does not run."""
        name = os.path.splitext(os.path.basename(path))[0]
        if name in sys.modules and getattr(sys.modules[name], "__file__", None) == path:
            return sys.modules[name]
        spec = importlib.util.spec_from_file_location(name, path)
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module

    def guarded(path):
        try:
            return load(path)
        except SystemExit as fault:
            fail("load", f"The program ends itself while it is loaded.\n{explain(fault)}")
        except SyntaxError as fault:
            fail("compile", explain(fault))
        except BaseException as fault:
            fail("load", explain(fault))

    def compiles(path):
        try:
            with open(path, "rb") as file:
                compile(file.read(), path, "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as fault:
            fail("compile", brief(fault))

    def written(path):
        """Tests that the file defines plainly, known before the program could do anything about them."""
        with open(path, "rb") as file:
            try:
                tree = ast.parse(file.read())
            except (SyntaxError, ValueError) as fault:
                fail("load", f"{os.path.basename(path)}: {brief(fault)}")
        classes = {}
        for node in tree.body:
            for target in getattr(node, "targets", []):
                classes.pop(getattr(target, "id", None), None)
            if isinstance(node, ast.ClassDef):
                bases = [getattr(base, "attr", getattr(base, "id", "")) for base in node.bases]
                classes[node.name] = [
                    f"{node.name}.{part.name}" for part in node.body
                    if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)) and part.name.startswith("test")
                ] if bases and bases[-1] == "TestCase" else []
        return [name for names in classes.values() for name in dict.fromkeys(names)]

    watched = {}

    def watch(owner, names=None):
        for name, value in list(vars(owner).items()):
            if callable(getattr(value, "__func__", value)) and (names is None or name.startswith(names)):
                watched[owner, name] = (value, getattr(value, "__code__", None))

    def meddled():
        """Parts of the framework that are not what they were."""
        return [f"{owner.__name__}.{name}" for (owner, name), (value, code) in watched.items()
                if vars(owner).get(name) is not value or getattr(value, "__code__", None) is not code]

    def untouched():
        if names := meddled():
            fail("meddled", "The program changes the tests or their framework: " + ", ".join(names[:5]))

    def sides(trace):
        """What the test's assertion compared, from the assertion's own frame."""
        in_test = False
        while trace is not None:
            code, values = trace.tb_frame.f_code, trace.tb_frame.f_locals
            if not code.co_filename.startswith(framework):
                in_test = True
            elif in_test:
                for actual, expected in (("first", "second"), ("expr1", "expr2"), ("list1", "list2")):
                    if actual in values and expected in values:
                        return {"expected": show(values[expected]), "actual": show(values[actual])}
                wanted = {"assertTrue": "True", "assertFalse": "False", "assertIsNone": "None"}.get(code.co_name)
                if wanted is not None:
                    return {"expected": wanted, "actual": show(values.get("expr", values.get("obj")))}
                return {}
            trace = trace.tb_next
        return {}

    def raised_in_tests(trace):
        file = ""
        while trace is not None:
            name = trace.tb_frame.f_code.co_filename
            file = file if name.startswith(framework) else name
            trace = trace.tb_next
        return file in tests

    def label(test):
        name = getattr(test, "_testMethodName", None)
        return f"{type(test).__name__}.{name}" if name else str(test)

    class Report(unittest.TestResult):
        started = 0
        total = 0

        def startTest(self, test):
            self.record = {"name": label(test), "status": "pass"}
            tell(start=self.started, name=self.record["name"])
            boundary(self.started)
            self.began = clock()

        def stopTest(self, test):
            spent = (clock() - self.began) * 1000
            boundary("-")
            tell(test=self.started, ms=round(spent, 3), **self.record)
            self.started += 1
            self.total += 1

        def worse(self, status, message, **more):
            """The first fault of a test is the one told."""
            if self.record["status"] in ("pass", "skip"):
                self.record.update(status=status, message=message, **more)

        def addFailure(self, test, fault):
            self.worse("fail", brief(fault[1]).removeprefix("AssertionError: "), **sides(fault[2]))

        def addError(self, test, fault):
            if hasattr(test, "_testMethodName"):
                self.worse("error", explain(fault[1]))
            else:
                tell(test=-1, name=str(test), status="error", message=explain(fault[1]), ms=0)
                self.total += 1

        def addSubTest(self, test, subtest, fault):
            if fault is not None:
                values = " ".join(f"{name}={value!r}" for name, value in subtest.params.items())
                status = "fail" if issubclass(fault[0], test.failureException) else "error"
                message = brief(fault[1]).removeprefix("AssertionError: ") if status == "fail" else explain(fault[1])
                self.worse(status, cut(f"{values}: {message}"), **sides(fault[2]))

        def addSkip(self, test, reason):
            trace = exc_info()[2]
            if trace is None or raised_in_tests(trace):
                if hasattr(test, "_testMethodName"):
                    self.worse("skip", cut(reason))
            else:
                self.worse("fail", "The program raises SkipTest.")

        def addUnexpectedSuccess(self, test):
            self.worse("fail", "The test was expected to fail and passes.")

    class Loader(unittest.TestLoader):
        def getTestCaseNames(self, owner):
            def line(name):
                try:
                    return getattr(owner, name).__code__.co_firstlineno
                except AttributeError:
                    return 0

            return sorted(super().getTestCaseNames(owner), key=line)

    def each(suite):
        for part in suite:
            if isinstance(part, unittest.BaseTestSuite):
                yield from each(part)
            else:
                yield part

    def run_tests():
        solution = os.path.join(here, order["solution"])
        known = [name for path in tests for name in written(path)]
        for module in (unittest, unittest.case, unittest.suite, unittest.result, unittest.loader):
            for part in vars(module).values():
                if isinstance(part, type) and part.__module__.startswith("unittest"):
                    watch(part)
        watch(unittest)
        loader, runs = Loader(), unittest.TestSuite()
        tell(ready=known)
        compiles(solution)
        for directory in dict.fromkeys([here, *map(os.path.dirname, tests)]):
            if directory not in sys.path:
                sys.path.insert(0, directory)
        # A file may end with an unguarded unittest.main().
        main, unittest.main = unittest.main, lambda *words, **more: None
        watched.pop((unittest, "main"), None)
        modules = [guarded(path) for path in tests]
        unittest.main = main
        untouched()
        for module in modules:
            runs.addTest(loader.loadTestsFromModule(module))
        cases = list(each(runs))
        for owner in dict.fromkeys(type(case) for case in cases):
            watch(owner, ("test", "setUp", "tearDown", "run", "__call__", "assert", "__getattribute__"))
        tell(plan=[label(case) for case in cases])
        report = Report()
        try:
            runs.run(report)
        except KeyboardInterrupt as fault:
            tell(test=-1, name="KeyboardInterrupt", status="error", message=explain(fault), ms=0)
            report.total += 1
        untouched()
        tell(end=report.total)

    numbers = (int, float, complex)
    sets = (set, frozenset)

    def built_in(value):
        """The built-in class that the value is of; isinstance() would believe what it says of itself."""
        kinds = (*numbers, list, tuple, dict, *sets, str, bytes)
        return next((kind for kind in kinds if issubclass(type(value), kind)), None)

    def same(expected, actual, tolerance):
        """Equal by the language's own rules, where a class of the program's has no say over built-in values."""
        if expected is None or type(expected) is bool:
            return actual is expected
        kind, other = built_in(expected), built_in(actual)
        if kind in numbers:
            if other not in numbers or type(actual) is bool:
                return False
            expected, actual = kind.__pos__(expected), other.__pos__(actual)
            if tolerance is not None and complex not in (kind, other) and math.isfinite(expected) and math.isfinite(actual):
                return abs(expected - actual) <= tolerance
            return expected == actual or (expected != expected and actual != actual)
        # A subclass, such as a Counter for a dict, will do where the card names the built-in class itself.
        if type(expected) is not kind and type(expected) is not type(actual):
            return False
        if kind is None:
            return bool(expected == actual)
        if kind in sets:
            return other in sets and same(dict.fromkeys(expected), dict.fromkeys(actual), None)
        if kind is not other:
            return False
        if kind in (list, tuple):
            return kind.__len__(expected) == kind.__len__(actual) and all(
                same(e, a, tolerance) for e, a in zip(kind.__iter__(expected), kind.__iter__(actual)))
        if kind is dict:
            keys = {key: key for key in dict.keys(actual)}
            return dict.__len__(expected) == len(keys) and all(
                key in keys and same(key, keys[key], None) and same(value, dict.__getitem__(actual, key), tolerance)
                for key, value in dict.items(expected))
        return kind.__eq__(expected, actual) is True

    def early(text):
        """A value that needs nothing of the program, made before the program is there."""
        try:
            return True, eval(compile(text, "<expected>", "eval"), {})
        except BaseException:
            return False, None

    def compare(case, expected, names):
        try:
            known, wanted = expected
            if not known:
                wanted = eval(compile(case["expected"], "<expected>", "eval"), names)
            found = eval(compile(case["call"], "<check>", "eval"), names)
            if same(wanted, found, case.get("tolerance")):
                return {"status": "pass"}
            return {"status": "fail", "expected": show(wanted), "actual": show(found),
                    "message": f"expected {show(wanted)}, found {show(found)}"}
        except BaseException as fault:
            return {"status": "error", "message": explain(fault), "expected": cut(case["expected"])}

    def run_values():
        solution = os.path.join(here, order["solution"])
        cases = order["cases"]
        expected = [early(case["expected"]) for case in cases]
        tell(ready=[case["call"] for case in cases])
        compiles(solution)
        sys.path.insert(0, here)
        names = vars(guarded(solution))
        tell(plan=[case["call"] for case in cases])
        for index, case in enumerate(cases):
            tell(start=index, name=case["call"])
            boundary(index)
            began = clock()
            record = compare(case, expected[index], names)
            spent = (clock() - began) * 1000
            boundary("-")
            tell(test=index, name=case["call"], ms=round(spent, 3), **record)
        tell(end=len(cases))

    sys.modules["__main__"] = types.ModuleType("__main__")
    (run_tests if order["kind"] == "tests" else run_values)()
    boundary("-")
    end(0)


judge()
