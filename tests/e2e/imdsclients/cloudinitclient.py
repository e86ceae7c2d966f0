"""cloudinitclient.py TREE ENDPOINT ORACLE-DIR: cloud-init's data source Ec2, unmodified, reads all that there is."""
import sys
import tempfile

tree, endpoint, oracle_dir = sys.argv[1:]
assert endpoint.startswith("http://127.0.0.1:")
sys.path.insert(0, oracle_dir)
import oracle

oracle.skip_without(tree)
from cloudinit import distros, helpers
from cloudinit.sources import DataSourceEc2

folder = tempfile.mkdtemp()
paths = helpers.Paths({"cloud_dir": folder, "run_dir": folder})
settings = {"metadata_urls": [endpoint], "max_wait": 5, "timeout": 2, "strict_id": False}
source = DataSourceEc2.DataSourceEc2(
    {"datasource": {"Ec2": settings}}, distros.fetch("debian")("debian", {}, paths), paths)
source._cloud_name = DataSourceEc2.CloudNames.AWS
found = source.crawl_metadata()
source.metadata = found["meta-data"]
source.identity = found["dynamic"]["instance-identity"]["document"]
assert found["user-data"] == b"#cloud-config\nhostname: clients\n", found["user-data"]
print(source.metadata["instance-id"], source.region, source.metadata["tags"]["instance"]["Name"],
      len(source.get_public_ssh_keys()), "key")
