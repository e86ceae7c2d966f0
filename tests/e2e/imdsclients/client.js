// The two ways of the AWS SDK for JavaScript v3: any path, and credentials.
const { MetadataService } = require("@aws-sdk/ec2-metadata-service");
const { fromInstanceMetadata } = require("@smithy/credential-provider-imds");

(async () => {
  const service = new MetadataService({ httpOptions: { timeout: 1000 } });
  const id = await service.request("/latest/meta-data/instance-id", {});
  const credentials = await fromInstanceMetadata({ timeout: 1000, maxRetries: 0 })();
  console.log(id, credentials.accessKeyId);
})().catch((error) => {
  console.error("FAILED", error);
  process.exit(1);
});
