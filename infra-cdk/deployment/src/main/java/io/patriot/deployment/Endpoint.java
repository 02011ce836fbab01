package io.patriot.deployment;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * An emulator of AWS at an address. Its credentials are none, so nothing real can be reached with
 * it, and no call is made twice: half of it may have been done.
 */
final class Endpoint implements AutoCloseable {
  /** An emulator may make a whole stack within one call. */
  private static final Duration CALL_MAX = Duration.ofMinutes(2);

  private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
  private static final Duration STACK_MAX = Duration.ofMinutes(5);

  private final URI address;
  private final String region;
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder()
          .connectionTimeout(CONNECT_MAX)
          .socketTimeout(CALL_MAX)
          .build();
  private final CloudFormationClient formation;
  private final S3Client files;
  private final SsmClient parameters;
  private final StsClient tokens;

  Endpoint(URI address, String region) {
    this.address = address;
    this.region = region;
    this.formation = ready(CloudFormationClient.builder()).build();
    this.files = ready(S3Client.builder()).forcePathStyle(true).build();
    this.parameters = ready(SsmClient.builder()).build();
    this.tokens = ready(StsClient.builder()).build();
  }

  Formation formation(Bootstrap bootstrap) {
    return new Formation(formation, bootstrap::shelve, InstantSource.system(), STACK_MAX);
  }

  Bootstrap bootstrap() {
    return new Bootstrap(address, region, files, parameters, tokens);
  }

  @Override
  public void close() {
    formation.close();
    files.close();
    parameters.close();
    tokens.close();
    http.close();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B ready(B builder) {
    return builder
        .endpointOverride(address)
        .region(Region.of(region))
        .httpClient(http)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(
            limits ->
                limits.apiCallTimeout(CALL_MAX).retryStrategy(retries -> retries.maxAttempts(1)));
  }
}
