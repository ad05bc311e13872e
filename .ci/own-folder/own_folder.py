"""Two users, each with the credentials that MyTodoList hands out, by the AWS CLI and by boto3.

Every allowed call has a twin that must be refused with the code that AWS gives. Ends with 1 at the end if any step
did not hold, having named it.
"""

import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

import boto3
import botocore.config
from botocore import UNSIGNED
from botocore.exceptions import ClientError

AWS_CLI = sys.argv[1]
RUNNING = json.loads(pathlib.Path("target/local/endpoints.json").read_text())
TODO = RUNNING["todo"]
AWS = RUNNING["aws"]
REGION = RUNNING["regions"][0]
BUCKET = TODO["filesBucket"]
ONCE = botocore.config.Config(retries={"max_attempts": 1}, s3={"addressing_style": "path"})
MIB = 1024 * 1024

failures = []
count = 0


def step(what, holds, found=""):
    global count
    count += 1
    print(f"  {'ok  ' if holds else 'FAIL'}  {what}{'' if holds else f': {found}'}", flush=True)
    if not holds:
        failures.append(what)


def refused(what, code, call):
    """The call must fail with exactly that code."""
    try:
        call()
        step(f"{what}: {code}", False, "it was allowed")
    except ClientError as error:
        step(f"{what}: {code}", error.response["Error"]["Code"] == code, error.response["Error"]["Code"])


def id_token(email):
    return subprocess.run(["./run", "token", email], check=True, capture_output=True, text=True).stdout.strip()


def session(token, mode):
    request = urllib.request.Request(
        TODO["api"] + "/v1/files/session",
        method="POST",
        data=json.dumps({"mode": mode}).encode(),
        headers={"Authorization": token, "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


class User:
    """Someone signed in, with credentials of both kinds."""

    def __init__(self, name):
        self.token = id_token(f"{name}@example.com")
        granted = session(self.token, "sts")
        self.prefix = granted["prefix"]
        self.by_sts = granted["credentials"]
        self.pool = session(self.token, "identity-pool")["identityPool"]
        self.by_pool = self.from_the_identity_pool()

    def from_the_identity_pool(self):
        identities = boto3.client(
            "cognito-identity",
            endpoint_url=AWS,
            region_name=REGION,
            config=botocore.config.Config(signature_version=UNSIGNED),
        )
        logins = {self.pool["provider"]: self.token}
        identity = identities.get_id(IdentityPoolId=self.pool["identityPoolId"], Logins=logins)["IdentityId"]
        given = identities.get_credentials_for_identity(IdentityId=identity, Logins=logins)["Credentials"]
        return {
            "accessKeyId": given["AccessKeyId"],
            "secretAccessKey": given["SecretKey"],
            "sessionToken": given["SessionToken"],
        }

    def client(self, service, credentials):
        return boto3.client(
            service,
            endpoint_url=AWS,
            region_name=REGION,
            config=ONCE,
            aws_access_key_id=credentials["accessKeyId"],
            aws_secret_access_key=credentials["secretAccessKey"],
            aws_session_token=credentials["sessionToken"],
        )

    def cli(self, credentials, *arguments):
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": tempfile.gettempdir(),  # no profile of whoever runs this
            "LC_ALL": "C.UTF-8",
            "AWS_ENDPOINT_URL": AWS,
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_MAX_ATTEMPTS": "1",
            "AWS_ACCESS_KEY_ID": credentials["accessKeyId"],
            "AWS_SECRET_ACCESS_KEY": credentials["secretAccessKey"],
            "AWS_SESSION_TOKEN": credentials["sessionToken"],
        }
        return subprocess.run([AWS_CLI, *arguments], env=environment, capture_output=True, text=True, timeout=120)


def by_cli(user, other, credentials, folder):
    mine, theirs = f"s3://{BUCKET}/{user.prefix}", f"s3://{BUCKET}/{other.prefix}"
    name = "a b+ü%25 ☕.txt"
    small = folder / name
    small.write_text("Zucchini, Möhren, 人参\n")
    big = folder / "big.bin"
    big.write_bytes(os.urandom(9 * MIB))  # above the CLI's 8 MiB: sent in parts

    def cli(what, *arguments, failing=None):
        done = user.cli(credentials, *arguments)
        if failing is None:
            step(f"aws {what}", done.returncode == 0, done.stderr.strip())
        else:
            step(f"aws {what}: {failing}", done.returncode != 0 and failing in done.stderr, done.stderr.strip())
        return done.stdout

    cli("s3 cp, own folder", "s3", "cp", str(small), mine + name)
    cli("s3 cp, the other's folder", "s3", "cp", str(small), theirs + name, failing="AccessDenied")
    cli("s3 cp in parts", "s3", "cp", str(big), mine)
    cli("s3 cp in parts, the other's folder", "s3", "cp", str(big), theirs, failing="AccessDenied")
    listed = cli("s3 ls, own folder", "s3", "ls", mine)
    step("the list names both files", name in listed and "big.bin" in listed, listed)
    cli("s3 ls, the other's folder", "s3", "ls", theirs, failing="AccessDenied")
    cli("s3 ls, own folder without its slash", "s3", "ls", mine.rstrip("/"), failing="AccessDenied")
    cli("s3 ls, whole bucket", "s3", "ls", f"s3://{BUCKET}", failing="AccessDenied")
    cli("s3 ls, all buckets", "s3", "ls", failing="AccessDenied")
    copy = folder / "copy.bin"
    cli("s3 cp back", "s3", "cp", mine + "big.bin", str(copy))
    step("what comes back is what went", copy.exists() and copy.read_bytes() == big.read_bytes())
    cli("s3 cp from the other's folder", "s3", "cp", theirs + "big.bin", str(copy), failing="403")
    cli("s3 sync", "s3", "sync", str(folder), mine + "synced/", "--exclude", "*.bin")
    cli("s3 mv within the folder", "s3", "mv", mine + name, mine + "moved.txt")
    cli("s3 mv into the other's folder", "s3", "mv", mine + "moved.txt", theirs + "moved.txt", failing="AccessDenied")
    url = cli("s3 presign", "s3", "presign", mine + "moved.txt", "--expires-in", "60").strip()
    step("the presigned link opens", fetch(url) == (200, small.read_bytes()), fetch(url)[0])
    step("not for another key", fetch(url.replace("moved.txt", "big.bin"))[0] == 403)
    cli("sts get-caller-identity", "sts", "get-caller-identity")
    cli("s3 rm -r", "s3", "rm", "--recursive", mine)


def fetch(url):
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def by_boto3(user, other, credentials, folder):
    s3 = user.client("s3", credentials)
    mine = lambda name: {"Bucket": BUCKET, "Key": user.prefix + name}
    theirs = lambda name: {"Bucket": BUCKET, "Key": other.prefix + name}

    s3.put_object(**mine("note.txt"), Body=b"one")
    step("put and get", s3.get_object(**mine("note.txt"))["Body"].read() == b"one")
    refused("put, the other's folder", "AccessDenied", lambda: s3.put_object(**theirs("note.txt"), Body=b"one"))
    refused("get, the other's folder", "AccessDenied", lambda: s3.get_object(**theirs("note.txt")))
    refused("put, a name that begins as the own folder", "AccessDenied",
            lambda: s3.put_object(Bucket=BUCKET, Key=user.prefix.rstrip("/") + "evil/x", Body=b""))
    refused("copy from the other's folder", "AccessDenied",
            lambda: s3.copy_object(**mine("stolen"), CopySource=theirs("note.txt")))
    refused("put if none is there", "PreconditionFailed",
            lambda: s3.put_object(**mine("note.txt"), Body=b"two", IfNoneMatch="*"))
    first = s3.head_object(**mine("note.txt")).get("VersionId")
    s3.put_object(**mine("note.txt"), Body=b"two")
    step("the older version is kept", bool(first) and s3.get_object(**mine("note.txt"), VersionId=first)["Body"].read() == b"one")
    refused("delete a version for good", "AccessDenied", lambda: s3.delete_object(**mine("note.txt"), VersionId=first))
    in_parts(s3, mine, theirs)
    form(s3, mine, theirs)
    ranged = s3.get_object(**mine("note.txt"), Range="bytes=1-1")
    step("one byte of it", (ranged["ResponseMetadata"]["HTTPStatusCode"], ranged["Body"].read()) == (206, b"w"))
    for key in ("ä/☕ +%2F%.txt", "n" * (1024 - len(user.prefix))):
        s3.put_object(**mine(key), Body=key.encode())
        step(f"a key of {len(key)} characters", s3.get_object(**mine(key))["Body"].read() == key.encode())
    refused("a key that is a byte too long", "KeyTooLongError",
            lambda: s3.put_object(**mine("n" * (1025 - len(user.prefix))), Body=b""))
    worse = dict(credentials, sessionToken=credentials["sessionToken"][:-8] + "AAAAAAA=")
    refused("another session token", "InvalidToken", lambda: user.client("s3", worse).get_object(**mine("note.txt")))
    worse = dict(credentials, secretAccessKey=credentials["secretAccessKey"][::-1])
    refused("another secret", "SignatureDoesNotMatch", lambda: user.client("s3", worse).get_object(**mine("note.txt")))
    refused("the table", "AccessDeniedException",
            lambda: user.client("dynamodb", credentials).get_item(
                TableName=TODO["table"], Key={"pk": {"S": "U#x"}, "sk": {"S": "META"}}))


def in_parts(s3, mine, theirs):
    content = os.urandom(11 * MIB)
    upload = s3.create_multipart_upload(**mine("parts.bin"))["UploadId"]
    parts = []
    for number, start in enumerate(range(0, len(content), 5 * MIB), 1):
        answer = s3.upload_part(**mine("parts.bin"), UploadId=upload, PartNumber=number, Body=content[start:start + 5 * MIB])
        parts.append({"PartNumber": number, "ETag": answer["ETag"]})
    refused("a part of the other's", "AccessDenied",
            lambda: s3.upload_part(**theirs("parts.bin"), UploadId=upload, PartNumber=1, Body=b"x"))
    refused("a part copied from the other's", "AccessDenied",
            lambda: s3.upload_part_copy(**mine("parts.bin"), UploadId=upload, PartNumber=4, CopySource=theirs("note.txt")))
    s3.complete_multipart_upload(**mine("parts.bin"), UploadId=upload, MultipartUpload={"Parts": parts})
    got = s3.get_object(**mine("parts.bin"))["Body"].read()
    step("11 MiB in three parts", hashlib.sha256(got).digest() == hashlib.sha256(content).digest())


def form(s3, mine, theirs):
    conditions = [["content-length-range", 1, 10]]
    post = s3.generate_presigned_post(**mine("form.txt"), Conditions=conditions, ExpiresIn=60)
    step("a form of its own", post_form(post, b"1234567890") == (204, ""), post_form(post, b"1234567890"))
    step("a form with a byte too many", post_form(post, b"12345678901") == (400, "EntityTooLarge"))
    other = dict(post, fields=dict(post["fields"], key=theirs("form.txt")["Key"]))
    step("a form with another key", post_form(other, b"1")[0] == 403)
    signed = s3.generate_presigned_post(**theirs("form.txt"), Conditions=conditions, ExpiresIn=60)
    step("a form signed for the other's folder", post_form(signed, b"1") == (403, "AccessDenied"))


def post_form(post, content):
    boundary = "stratus-boundary"
    lines = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in post["fields"].items()
    ]
    lines.append(f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n')
    body = "".join(lines).encode() + content + f"\r\n--{boundary}--\r\n".encode()
    request = urllib.request.Request(post["url"], data=body, headers={"Content-Type": f"multipart/form-data; boundary={boundary}"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, ""
    except urllib.error.HTTPError as error:
        text = error.read().decode()
        return error.code, text[text.find("<Code>") + 6:text.find("</Code>")]


def main():
    ann, bob = User("cli-ann"), User("cli-bob")
    bob.client("s3", bob.by_sts).put_object(Bucket=BUCKET, Key=bob.prefix + "note.txt", Body=b"Bob's")
    bob.client("s3", bob.by_sts).put_object(Bucket=BUCKET, Key=bob.prefix + "big.bin", Body=b"Bob's")
    for mode, credentials in (("sts", ann.by_sts), ("identity-pool", ann.by_pool)):
        with tempfile.TemporaryDirectory() as folder:
            print(f"AWS CLI, {mode}")
            by_cli(ann, bob, credentials, pathlib.Path(folder))
            print(f"boto3, {mode}")
            by_boto3(ann, bob, credentials, pathlib.Path(folder))
    print(f"{count - len(failures)} of {count} steps held")
    return 1 if failures or not count else 0


sys.exit(main())
