package io.patriot.aws;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where AWS is: a region, or addresses on this machine that speak its protocols.
 *
 * @param dynamoDb null for the region's own, as are the others
 */
public record AwsSettings(
    String region,
    @Nullable URI dynamoDb,
    @Nullable URI sqs,
    @Nullable URI eventBridge,
    @Nullable URI kms,
    @Nullable URI secretsManager,
    @Nullable URI ses) {
  private static final String ANY_REGION = "us-east-1";

  /** The region's own services, with the credentials of the process's role. */
  public static AwsSettings of(String region) {
    return new AwsSettings(region, null, null, null, null, null, null);
  }

  /** One address for each service, with credentials that are none. */
  public static AwsSettings local(URI dynamoDb, URI sqs, URI eventBridge, URI kms) {
    return new AwsSettings(ANY_REGION, dynamoDb, sqs, eventBridge, kms, null, null);
  }

  /** From AWS_REGION and, when set, AWS_ENDPOINT_URL or AWS_ENDPOINT_URL_(service). */
  public static AwsSettings fromEnvironment(Map<String, String> environment) {
    String region = environment.getOrDefault("AWS_REGION", ANY_REGION);
    return new AwsSettings(
        region,
        endpoint(environment, "DYNAMODB"),
        endpoint(environment, "SQS"),
        endpoint(environment, "EVENTBRIDGE"),
        endpoint(environment, "KMS"),
        endpoint(environment, "SECRETS_MANAGER"),
        endpoint(environment, "SES"));
  }

  private static @Nullable URI endpoint(Map<String, String> environment, String service) {
    String own = environment.get("AWS_ENDPOINT_URL_" + service);
    String common = environment.get("AWS_ENDPOINT_URL");
    String endpoint = own != null ? own : common;
    return endpoint == null || endpoint.isEmpty() ? null : URI.create(endpoint);
  }
}
