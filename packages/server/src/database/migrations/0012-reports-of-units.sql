-- What one unit has sent: asked each time it sends another report or gets one back.
create index course_of_reporter on course ((state ->> 'reporter')) where kind = 'report';
