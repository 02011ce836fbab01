/** The DynamoDB process of the local stack: listens on loopback only and ends when its parent ends. */
package io.patriot.local.dynamodb;
