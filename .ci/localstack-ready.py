"""Waits until each service named on the command line has answered a real call, and prints when it did.

LocalStack's own health page does not count: it is green while most services answer 500.
Ends with 1 when a service has not answered within the limit.
"""

import sys
import time

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

LIMIT_SECONDS = 120
CALLS = {
    "sts": "get_caller_identity",
    "dynamodb": "list_tables",
    "dynamodbstreams": "list_streams",
    "s3": "list_buckets",
    "sqs": "list_queues",
    "ses": "get_send_quota",
}


def client(service):
    return boto3.client(
        service,
        endpoint_url="http://127.0.0.1:4566",
        region_name="eu-central-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(connect_timeout=5, read_timeout=30, retries={"max_attempts": 0}),
    )


def main(services):
    started = time.monotonic()
    for service in services:
        call = getattr(client(service), CALLS[service])
        while True:
            try:
                call()
                break
            except (BotoCoreError, ClientError) as refused:
                if time.monotonic() - started > LIMIT_SECONDS:
                    print(f"{service} has not answered {CALLS[service]} within {LIMIT_SECONDS} s: {refused}")
                    return 1
                time.sleep(0.25)
        print(f"{service} answered after {time.monotonic() - started:.1f} s")
    return 0


sys.exit(main(sys.argv[1:]))
