package io.patriot.deployment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * What a deployment finds in an account that was prepared for the CDK, as far as one to an emulator
 * needs it: the bucket of files and the parameter with the version. The CDK's roles are not made,
 * because nothing here takes one.
 */
final class Bootstrap {
  private static final String VERSION_PARAMETER = "/cdk-bootstrap/hnb659fds/version";

  /** What the drawn stacks ask for is 6; this is what the CDK's own command makes today. */
  private static final String VERSION = "30";

  private static final String TEMPLATES = "patriot-templates";

  private final URI address;
  private final String region;
  private final S3Client files;
  private final SsmClient parameters;
  private final StsClient tokens;

  Bootstrap(URI address, String region, S3Client files, SsmClient parameters, StsClient tokens) {
    this.address = address;
    this.region = region;
    this.files = files;
    this.parameters = parameters;
    this.tokens = tokens;
  }

  /** Prepares the account and brings the files there; answers what was done, line by line. */
  List<String> prepare(Assembly assembly) {
    var done = new ArrayList<String>();
    done.add(version());
    String account = tokens.getCallerIdentity().account();
    var buckets = new TreeSet<String>();
    assembly.buckets().forEach(bucket -> buckets.add(real(bucket, account)));
    Set<String> made = new TreeSet<>();
    for (String bucket : buckets) {
      if (!isThere(bucket)) {
        make(bucket);
        made.add(bucket);
      }
    }
    int brought = 0;
    for (Assembly.Asset asset : assembly.assets()) {
      String bucket = real(asset.bucket(), account);
      if (!isThere(bucket, asset.key())) {
        files.putObject(
            put -> put.bucket(bucket).key(asset.key()), RequestBody.fromFile(asset.file()));
        brought++;
      }
    }
    done.add(
        "files: %d brought, %d were there; %s"
            .formatted(
                brought,
                assembly.assets().size() - brought,
                made.isEmpty()
                    ? "the bucket was there"
                    : "made the bucket " + String.join(", ", made)));
    done.add("the CDK's roles are not made: nothing here takes one");
    return done;
  }

  /** Puts a template where CloudFormation can read it, and says where that is. */
  String shelve(String stack, String template) {
    if (!isThere(TEMPLATES)) {
      make(TEMPLATES);
    }
    String key = stack + ".template.json";
    files.putObject(put -> put.bucket(TEMPLATES).key(key), RequestBody.fromString(template));
    return address.resolve("/" + TEMPLATES + "/" + key).toString();
  }

  private String version() {
    try {
      String found =
          parameters.getParameter(get -> get.name(VERSION_PARAMETER)).parameter().value();
      return "bootstrap version " + found + " was there";
    } catch (ParameterNotFoundException e) {
      parameters.putParameter(
          put -> put.name(VERSION_PARAMETER).value(VERSION).type(ParameterType.STRING));
      return "bootstrap version " + VERSION + " written into " + VERSION_PARAMETER;
    }
  }

  private String real(String bucket, String account) {
    return bucket.replace("${AWS::AccountId}", account).replace("${AWS::Region}", region);
  }

  private boolean isThere(String bucket) {
    return files.listBuckets().buckets().stream().anyMatch(one -> one.name().equals(bucket));
  }

  private boolean isThere(String bucket, String key) {
    try {
      files.headObject(head -> head.bucket(bucket).key(key));
      return true;
    } catch (S3Exception e) {
      return false;
    }
  }

  private void make(String bucket) {
    files.createBucket(create -> create.bucket(bucket));
  }
}
