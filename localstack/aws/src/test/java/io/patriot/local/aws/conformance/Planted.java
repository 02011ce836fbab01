package io.patriot.local.aws.conformance;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Mistakes made on purpose, each of which must be noticed. */
enum Planted {
  A_PUT_DISREGARDS_ITS_CONDITION {
    @Override
    DynamoDbClient in(DynamoDbClient inner) {
      return new Forwarding(inner) {
        @Override
        public PutItemResponse putItem(PutItemRequest request) {
          return inner.putItem(
              request.toBuilder()
                  .conditionExpression(null)
                  .expressionAttributeNames(null)
                  .expressionAttributeValues(null)
                  .build());
        }
      };
    }
  },
  A_REFUSAL_HIDES_THE_ITEM {
    @Override
    DynamoDbClient in(DynamoDbClient inner) {
      return new Forwarding(inner) {
        @Override
        public DeleteItemResponse deleteItem(DeleteItemRequest request) {
          try {
            return inner.deleteItem(request);
          } catch (ConditionalCheckFailedException e) {
            throw ConditionalCheckFailedException.builder().build();
          }
        }
      };
    }
  },
  A_CANCELLED_TRANSACTION_LEAVES_ITS_FIRST_WRITE {
    @Override
    DynamoDbClient in(DynamoDbClient inner) {
      return new Forwarding(inner) {
        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
          try {
            return inner.transactWriteItems(request);
          } catch (TransactionCanceledException e) {
            var first = request.transactItems().getFirst().put();
            if (first != null) {
              var _ = inner.putItem(put -> put.tableName(Tables.NAME).item(first.item()));
            }
            throw e;
          }
        }
      };
    }
  },
  A_TRANSACTION_SAID_TWICE_IS_DONE_TWICE {
    @Override
    DynamoDbClient in(DynamoDbClient inner) {
      return new Forwarding(inner) {
        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
          return inner.transactWriteItems(request.toBuilder().clientRequestToken(null).build());
        }
      };
    }
  },
  A_QUERY_READS_ONE_TOO_MANY {
    @Override
    DynamoDbClient in(DynamoDbClient inner) {
      return new Forwarding(inner) {
        @Override
        public QueryResponse query(QueryRequest request) {
          Integer limit = request.limit();
          return inner.query(request.toBuilder().limit(limit == null ? null : limit + 1).build());
        }
      };
    }
  },
  A_QUERY_KNOWS_ONE_DIRECTION {
    @Override
    DynamoDbClient in(DynamoDbClient inner) {
      return new Forwarding(inner) {
        @Override
        public QueryResponse query(QueryRequest request) {
          return inner.query(request.toBuilder().scanIndexForward(true).build());
        }
      };
    }
  },
  AN_INDEX_KNOWS_MORE_THAN_ITS_KEYS {
    @Override
    DynamoDbClient in(DynamoDbClient inner) {
      return new Forwarding(inner) {
        @Override
        public QueryResponse query(QueryRequest request) {
          return inner.query(
              request.toBuilder().indexName(request.indexName() == null ? null : "whole").build());
        }
      };
    }
  },
  AN_UPDATE_SHOWS_WHAT_IT_SHOULD_NOT {
    @Override
    DynamoDbClient in(DynamoDbClient inner) {
      return new Forwarding(inner) {
        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
          return inner.updateItem(
              request.returnValues() == ReturnValue.UPDATED_OLD
                  ? request.toBuilder().returnValues(ReturnValue.ALL_OLD).build()
                  : request);
        }
      };
    }
  };

  abstract DynamoDbClient in(DynamoDbClient right);
}
