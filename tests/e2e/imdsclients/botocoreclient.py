"""botocore's own way to credentials and region."""
import botocore.session
from botocore.utils import IMDSRegionProvider

session = botocore.session.get_session()
credentials = session.get_credentials()
print(credentials.method, credentials.access_key, IMDSRegionProvider(session).provide())
