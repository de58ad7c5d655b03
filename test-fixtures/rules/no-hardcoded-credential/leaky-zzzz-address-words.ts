export const cloneUrl = "https://7c1e94b05fa3d82e6b17:x-oauth-basic@git.kamome-rental.jp/rules.git";
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
