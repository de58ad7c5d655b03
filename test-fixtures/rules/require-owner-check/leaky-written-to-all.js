// fixture: path controllers/posts.js
const Post = require("../models/Post");
const Comment = require("../models/Comment");

exports.create = async (req, res) => {
  const post = await Post.create({ text: req.body.text, author: req.userId });
  res.status(201).json({ id: post._id });
};

exports.comment = async (req, res) => {
  const comment = await Comment.create({ text: req.body.text, author: req.userId });
  await Post.findOneAndUpdate({ _id: req.body.postId }, { $set: { text: req.body.text } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.status(201).json({ id: comment._id });
};
