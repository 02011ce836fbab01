package io.patriot.testkit.cloud.expression;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A request that DynamoDB does not understand or allow: a mistake of whoever wrote it. */
public final class ValidationError {
  public static final String CODE = "ValidationException";
  private static final int BAD_REQUEST = 400;

  private ValidationError() {}

  public static DynamoDbException of(String message) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .message(message)
            .statusCode(BAD_REQUEST)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode(CODE)
                    .errorMessage(message)
                    .serviceName("DynamoDb")
                    .build())
            .build();
  }
}
