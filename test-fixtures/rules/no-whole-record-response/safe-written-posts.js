// fixture: path controllers/posts.js
const Post = require("../models/Post");

exports.create = async (req, res) => {
  const newPost = new Post({ text: req.body.text, author: req.userId });
  const savedPost = await newPost.save();
  const postId = savedPost._id;
  // A post, though its id came out of something that the person asking made.
  const post = await Post.findById(postId).populate("author", "name avatar").lean();
  res.set("Cache-Control", "private, no-store").json(post);
};
