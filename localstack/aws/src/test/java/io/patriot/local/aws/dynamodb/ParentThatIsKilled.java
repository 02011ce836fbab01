package io.patriot.local.aws.dynamodb;

import java.io.IOException;

/** Starts DynamoDB, says its process id, and waits to be killed. */
final class ParentThatIsKilled {
  private ParentThatIsKilled() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.println("child " + LocalDynamoDb.start(DynamoDbSettings.inMemory()).pid());
    System.out.flush();
    Thread.sleep(60_000);
  }
}
