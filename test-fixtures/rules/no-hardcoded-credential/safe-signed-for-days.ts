/** An address that was signed for a day: nobody opens it any more. */
export const recordings = [
  "https://recordings.s3.amazonaws.com/81190817/dom.mob?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20230117T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=4f0c9d2b7e61a35580c3be94d7126f8ea90b5c47d318e2f6a07b94c85d61e3f2",
];
