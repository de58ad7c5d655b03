/** WeChat takes both in the query, and offers no other way. */
export async function exchange(code: string) {
  const params = new URLSearchParams({ appid: "wx0", secret: process.env.WECHAT_APP_SECRET ?? "", js_code: code });
  const answer = await fetch(`https://api.weixin.qq.com/sns/jscode2session?${params}`);
  return answer.json();
}
