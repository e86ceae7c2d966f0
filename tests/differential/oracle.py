"""The real cloud-init, imported from a folder where its package lies unpacked, asked for its opinion."""
import importlib
import io
import contextlib
import logging
import os
import shutil
import signal
import sys
import tempfile

SKIPPED = 77


def skip_without(tree):
    """Ends the program when cloud-init cannot be imported, saying why."""
    if not os.path.isdir(os.path.join(tree, "cloudinit")):
        print("skipped: no folder %s/cloudinit" % tree)
        sys.exit(SKIPPED)
    sys.path.insert(0, tree)
    for name in ("yaml", "jsonschema", "jinja2", "configobj", "jsonpatch", "cloudinit"):
        try:
            importlib.import_module(name)
        except ImportError as problem:
            print("skipped: %s" % problem)
            sys.exit(SKIPPED)


class Records(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        if record.levelno >= logging.WARNING:
            self.lines.append((record.levelname, record.getMessage()))


def catch_log():
    records = Records()
    root = logging.getLogger()
    root.handlers[:] = [records]
    root.setLevel(logging.WARNING)
    logging.raiseExceptions = False
    return records


class TooLong(Exception):
    pass


@contextlib.contextmanager
def within(seconds):
    def stop(_signal, _frame):
        raise TooLong()

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


class Verdict:
    """Whether "cloud-init schema --config-file" takes a file."""

    def __init__(self):
        import inspect

        import cloudinit.config.schema as schema

        self.module = schema
        self.schema = schema.get_schema()
        self.parameters = inspect.signature(schema.validate_cloudconfig_file).parameters
        catch_log()

    def of(self, path):
        """True, False, or None: cloud-init crashes, or takes too long."""
        arguments = [path, self.schema]
        options = {}
        if "schema_type" in self.parameters:
            arguments.append(self.module.SchemaType.CLOUD_CONFIG)
        if "annotate" in self.parameters:
            options["annotate"] = False
        if "instance_data_path" in self.parameters:
            options["instance_data_path"] = "/nonexistent"
        quiet = io.StringIO()
        try:
            with within(20), contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
                self.module.validate_cloudconfig_file(*arguments, **options)
            return True
        except (self.module.SchemaValidationError, SystemExit):
            return False
        except RecursionError:
            return None
        except RuntimeError:
            return False
        except Exception:  # whatever a traceback would have ended with
            return None


class Pipeline:
    """UserDataProcessor and the default handlers, in a scratch folder. Nothing is run, fetched or imported."""

    def __init__(self, tree):
        del tree  # on sys.path already
        import cloudinit.handlers as handlers
        import cloudinit.handlers.boot_hook as boot_hook
        import cloudinit.user_data as user_data
        from cloudinit import subp, util

        self.log = catch_log()
        self.hooks = []

        def no_run(args, *_args, **_kwargs):
            with open(args[0], "rb") as hook:
                self.hooks.append({"file": os.path.basename(args[0]), "head": hook.read(200).decode("utf-8", "replace")})
            return "", ""

        class Answer:
            contents = b""
            code = 200

            def ok(self, *_args, **_kwargs):
                return True

            def __str__(self):
                return ""

        subp.subp = no_run
        util.subp = no_run
        if hasattr(boot_hook, "subp"):
            boot_hook.subp.subp = no_run
        user_data.read_file_or_url = lambda *_args, **_kwargs: Answer()
        handlers.walker_handle_handler = lambda *_args: None

    def handlers(self, **options):
        import inspect

        from cloudinit import stages
        from cloudinit.handlers import boot_hook, cloud_config, jinja_template, shell_script, shell_script_by_frequency
        from cloudinit.settings import PER_ALWAYS, PER_INSTANCE, PER_ONCE

        config = cloud_config.CloudConfigPartHandler(**options)
        script = shell_script.ShellScriptPartHandler(**options)
        hook = boot_hook.BootHookPartHandler(**options)
        often = [shell_script_by_frequency.ShellScriptByFreqPartHandler(f, **options) for f in (PER_ALWAYS, PER_INSTANCE, PER_ONCE)]
        source = inspect.getsource(stages.Init._default_handlers)
        inner = [config, script] + ([hook] if "boothook_handler" in source.split("sub_handlers", 1)[-1] else [])
        return [config, script, *often, hook, jinja_template.JinjaTemplatePartHandler(sub_handlers=inner, **options)]

    def run(self, data):
        from cloudinit import handlers, helpers, user_data
        from cloudinit.settings import PER_INSTANCE

        class Source:
            def get_instance_id(self):
                return "i-1"

        self.log.lines = []
        self.hooks = []
        scratch = tempfile.mkdtemp(prefix="bootscope-oracle-")
        answer = {"parts": [], "scripts": []}
        try:
            instance = scratch + "/cloud/instances/i-1"
            os.makedirs(instance)
            os.makedirs(scratch + "/run")
            os.symlink(instance, scratch + "/cloud/instance")
            for name in ("instance-data.json", "instance-data-sensitive.json"):
                with open(scratch + "/run/" + name, "w", encoding="utf-8") as out:
                    out.write('{"v1": {"region": "here"}, "ds": {"meta_data": {}}}')
            paths = helpers.Paths({"cloud_dir": scratch + "/cloud", "run_dir": scratch + "/run", "templates_dir": "/nonexistent"}, Source())
            message = user_data.UserDataProcessor(paths).process(data)
            known = helpers.ContentHandlers()
            for handler in self.handlers(paths=paths, datasource=Source()):
                known.register(handler)
            distinct = list({id(h): h for _, h in known.items()}.values())
            for handler in distinct:
                handlers.call_begin(handler, None, PER_INSTANCE)

            def seen(state, filename, payload, headers):
                answer["parts"].append({"type": headers["Content-Type"], "filename": filename})
                handlers.walker_callback(state, filename, payload, headers)

            handlers.walk(message, seen, data={"handlers": known, "handlerdir": scratch, "data": None, "frequency": PER_INSTANCE,
                                               "handlercount": 0, "excluded": []})
            for handler in distinct:
                handlers.call_end(handler, None, PER_INSTANCE)
            if os.path.exists(instance + "/cloud-config.txt"):
                with open(instance + "/cloud-config.txt", encoding="utf-8", errors="replace") as merged:
                    answer["config"] = merged.read()
            for base in (instance + "/scripts", scratch + "/cloud/scripts"):
                for folder, _, names in os.walk(base):
                    for name in sorted(names):
                        with open(os.path.join(folder, name), "rb") as script:
                            first = script.read(100).split(b"\n", 1)[0].decode("utf-8", "replace")
                        answer["scripts"].append({"path": os.path.join(os.path.basename(folder), name), "first": first})
        except Exception as problem:  # all of the user data is lost then
            answer["exception"] = "%s: %s" % (type(problem).__name__, problem)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        answer["boothooks"] = self.hooks
        answer["log"] = self.log.lines
        return answer
